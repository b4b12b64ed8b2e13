import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../style/base.css';
import '../../style/font.css';
import { StartScreen } from './StartScreen.tsx';

createRoot(document.getElementById('screen')!).render(
  <StrictMode>
    <StartScreen />
  </StrictMode>,
);
