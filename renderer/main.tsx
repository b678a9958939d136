import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyPreferences, currentPreferences } from './frame/preferences.ts';
import { startTexts } from './i18n.ts';
import { markRoom } from './ui/width.ts';
import './ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';

startTexts(currentPreferences().language);
applyPreferences();
window.addEventListener('resize', () => markRoom(currentPreferences().textSize));

createRoot(root).render(
  <StrictMode>
    <App nonce={nonce} />
  </StrictMode>,
);
