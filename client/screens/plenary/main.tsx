import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { PlenaryPage } from './PlenaryPage.tsx';

createRoot(document.getElementById('screen')!).render(<PlenaryPage />);
