import { place, publish } from './api.ts';

const area = document.createElement('textarea');
area.id = 'editor';
area.rows = 6;
area.cols = 50;
place().append(area);
publish({
  text: () => area.value,
  clear: () => {
    area.value = '';
  },
});
