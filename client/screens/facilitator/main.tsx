import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { FacilitatorPage } from './FacilitatorPage.tsx';

createRoot(document.getElementById('screen')!).render(<FacilitatorPage />);
