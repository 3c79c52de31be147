// Why a person says that something is no problem: keys, so that what is remembered is told in whatever language the interface has then.

export const DISMISS_REASONS = ['approved', 'misread', 'public', 'quoting'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];
