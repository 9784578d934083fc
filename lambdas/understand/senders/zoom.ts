/** Zoom: '... is inviting you to a scheduled Zoom meeting', and 'Topic: ...'. */
import type { Sender } from './sender.ts';

export const zoom: Sender = {
  name: 'Zoom',
  purpose: 'meeting',
  domains: ['zoom.us', 'zoom.com', 'zoomgov.com'],
  names: ['zoom meeting', 'zoom video'],
  labels: { topic: 'stage' },
};
