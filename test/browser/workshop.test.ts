import { mouse } from './kit/hands.ts';
import { tellWorkshop } from './workshop/tellWorkshop.ts';

tellWorkshop('a whole workshop by mouse, with one group at a phone', mouse, { pictures: true });
