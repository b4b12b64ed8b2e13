import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { GroupPage } from './GroupPage.tsx';

createRoot(document.getElementById('screen')!).render(<GroupPage />);
