import { define } from './define.ts';
export default define({ id: 'private-detail', title: 'private detail', describe: '', sensitivity: 'with-person', find: () => [] });
