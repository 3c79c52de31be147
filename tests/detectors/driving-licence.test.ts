// driving licence: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('driving-licence', {
  finds: [
    ['driving licence MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
    ['His licence: PARRY 753198 G99RK', 'PARRY 753198 G99RK'],
    ['OBILA908141E99RT is hers', 'OBILA908141E99RT'],
  ],
  silent: ['MORGA693054SM9IJ', 'MORGA657994SM9IJ', 'product MORGA65705', 'The licence condition 12 applies', 'MO9GA657054SM9IJ'],
});
