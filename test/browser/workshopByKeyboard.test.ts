import { keys } from './kit/hands.ts';
import { tellWorkshop } from './workshop/tellWorkshop.ts';

tellWorkshop('a whole workshop with nothing but the keyboard', keys, { pictures: false });
