import { createRoot } from 'react-dom/client';
import '../../style/font.css';
import '../../style/base.css';
import { GroupPage } from './GroupPage.tsx';

export function showGroup(place: HTMLElement): void {
  createRoot(place).render(<GroupPage />);
}
