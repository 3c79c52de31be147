// A region with the published attributes of Gmail's own editor; a line is a div, and what is answered is quoted below.
import { place, publish, shown } from './api.ts';

const region = document.createElement('div');
region.contentEditable = 'true';
region.role = 'textbox';
region.ariaLabel = 'Message Body';
region.ariaMultiLine = 'true';
region.setAttribute('g_editable', 'true');
place().append(region);
publish({ text: () => shown(region), clear: () => region.replaceChildren() });
