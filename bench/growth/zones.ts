/**
 * Where a million candidates live: people by the time zone of their working day, in millions, rounded from the United Nations' World
 * Population Prospects 2024 (population.un.org/wpp); countries of several zones are divided by their large regions. Candidates are
 * assumed to be spread as people are, which puts more of them into one zone (India's, China's) than any real use would.
 */
export const PEOPLE: { readonly [zone: string]: number } = {
  'Asia/Kolkata': 1451,
  'Asia/Shanghai': 1419,
  'Europe/Berlin': 330,
  'America/New_York': 165,
  'America/Chicago': 100,
  'America/Denver': 24,
  'America/Los_Angeles': 54,
  'Asia/Jakarta': 283,
  'Asia/Karachi': 251,
  'Africa/Lagos': 330,
  'America/Sao_Paulo': 212,
  'Asia/Dhaka': 174,
  'Europe/Moscow': 144,
  'Africa/Nairobi': 290,
  'America/Mexico_City': 131,
  'Asia/Tokyo': 124,
  'Asia/Manila': 116,
  'Africa/Cairo': 117,
  'Africa/Johannesburg': 190,
  'Asia/Ho_Chi_Minh': 101,
  'Europe/Istanbul': 87,
  'Asia/Tehran': 92,
  'Europe/London': 75,
  'America/Bogota': 105,
  'America/Argentina/Buenos_Aires': 46,
  'Asia/Seoul': 52,
  'Asia/Dubai': 30,
  'Asia/Riyadh': 90,
  'Australia/Sydney': 27,
  'Pacific/Auckland': 5,
};
