import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { Gallery } from './Gallery.tsx';

createRoot(document.getElementById('root')!).render(<Gallery address={new URL(location.href)} />);
