import { carriersNamed } from './mutation/carriers.js';
import { damageAll } from './mutation/damage-all.js';

damageAll(carriersNamed('xlsx', 'oso', 'xaf'));
