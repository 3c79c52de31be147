import { place, publish } from './api.ts';

const input = document.createElement('input');
input.id = 'editor';
input.placeholder = 'Subject';
input.style.width = '600px';
place().append(input);
publish({
  text: () => input.value,
  clear: () => {
    input.value = '';
  },
});
