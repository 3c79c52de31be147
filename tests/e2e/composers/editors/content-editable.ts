import { place, publish, shown } from './api.ts';

const region = document.createElement('div');
region.id = 'editor';
region.contentEditable = 'true';
region.role = 'textbox';
place().append(region);
publish({ text: () => shown(region), clear: () => region.replaceChildren() });
