import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { SummaryPage } from './SummaryPage.tsx';

createRoot(document.getElementById('screen')!).render(<SummaryPage />);
