// A plain editable region in a frame in a frame of the same origin, with no address of its own.
import { place, publish, shown } from './api.ts';

const outer = document.createElement('iframe');
outer.style.cssText = 'width: 700px; height: 400px';
place().append(outer);
const inner = (outer.contentDocument as Document).createElement('iframe');
inner.style.cssText = 'width: 600px; height: 300px';
(outer.contentDocument as Document).body.append(inner);
const region = (inner.contentDocument as Document).createElement('div');
region.contentEditable = 'true';
(inner.contentDocument as Document).body.append(region);
publish({ text: () => shown(region), clear: () => region.replaceChildren() });
