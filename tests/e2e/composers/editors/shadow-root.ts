// An editable region in an open shadow root, as Reddit has it.
import { place, publish, shown } from './api.ts';

const root = place().attachShadow({ mode: 'open' });
const region = document.createElement('div');
region.id = 'editor';
region.contentEditable = 'true';
root.append(region);
publish({ text: () => shown(region), clear: () => region.replaceChildren() });
