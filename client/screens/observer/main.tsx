import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { ObserverPage } from './ObserverPage.tsx';

createRoot(document.getElementById('screen')!).render(<ObserverPage />);
