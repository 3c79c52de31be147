import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { place, publish } from './api.ts';

const quill = new Quill(place(), { placeholder: 'Start a post' });
publish({ text: () => quill.getText().replace(/\n$/, ''), clear: () => void quill.setText('') });
