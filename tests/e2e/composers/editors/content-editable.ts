import { place, publish } from './api.ts';

const region = document.createElement('div');
region.id = 'editor';
region.contentEditable = 'true';
region.role = 'textbox';
place().append(region);
publish({ text: () => region.innerText, clear: () => region.replaceChildren() });
