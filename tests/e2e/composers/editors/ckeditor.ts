import { BlockQuote, Bold, ClassicEditor, Essentials, Link, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { place, publish } from './api.ts';

const editor = await ClassicEditor.create(place(), { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold, Link, BlockQuote] });
publish({
  text: () => {
    const root = editor.model.document.getRoot();
    const lines = [...(root?.getChildren() ?? [])].map((block) =>
      [...editor.model.createRangeIn(block as never).getItems()].map((item) => ('data' in item ? String(item.data) : '')).join(''),
    );
    return lines.join('\n');
  },
  clear: () => editor.setData(''),
});
