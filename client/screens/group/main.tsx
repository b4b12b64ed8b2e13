import { fetchFirstViewEarly } from '../../connection/firstView.ts';

// The answer is on its way while the screen's code still comes.
fetchFirstViewEarly('group');
void import('./showGroup.tsx').then(({ showGroup }) => showGroup(document.getElementById('screen')!));
