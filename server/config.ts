/** The settings, read once at start from the environment. */
export interface Config {
  /** 0 takes any free port. */
  port: number;
  host: string;
  dataDir: string;
  /** What QR codes and links carry, without a slash at the end; null uses the address that was asked for. */
  publicUrl: string | null;
  /** When set, only who knows it may create sessions or see the list of them. */
  adminPassword: string | null;
  logLevel: LogLevel;
  /** Sessions older than this are deleted; null keeps them until someone deletes them. */
  retentionDays: number | null;
  /** Serve `GET /metrics`. */
  metrics: boolean;
  /** Whose pages may show ours in a frame (`https://teams.microsoft.com`); empty: nobody's. */
  frameAncestors: readonly string[];
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Settings that cannot be used; the message has one line for each and is meant for the person who set them. */
export class WrongSettings extends Error {}

/** The settings in `env`, with defaults for what is not set. Throws `WrongSettings` naming everything that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const wrong: string[] = [];

  /** The setting as `read` understands it, `unset` when it is not there. `must` finishes "PORT must be …". */
  const setting = <Value>(
    name: string,
    unset: Value,
    must: string,
    read: (text: string) => Value | undefined,
  ): Value => {
    const text = env[name]?.trim();
    if (!text) return unset;
    const value = read(text);
    if (value === undefined) wrong.push(`${name} must be ${must}, but it is "${text}".`);
    return value ?? unset;
  };

  const config: Config = {
    port: setting('PORT', 3000, 'a whole number from 0 to 65535', (text) => wholeNumber(text, 0, 65_535)),
    host: setting('HOST', '0.0.0.0', 'an address', (text) => text),
    dataDir: setting('DATA_DIR', './data', 'a folder', (text) => text),
    publicUrl: setting<string | null>(
      'PUBLIC_URL',
      null,
      'an address such as https://plenum.example.org',
      webAddress,
    ),
    adminPassword: setting<string | null>('ADMIN_PASSWORD', null, 'a password', (text) => text),
    logLevel: setting('LOG_LEVEL', 'info', `one of ${logLevels.join(', ')}`, (text) =>
      logLevels.find((level) => level === text),
    ),
    retentionDays: setting<number | null>('RETENTION_DAYS', null, 'a whole number of days, at least 1', (text) =>
      wholeNumber(text, 1, 36_500),
    ),
    metrics: setting('METRICS', false, 'on or off', onOrOff),
    frameAncestors: setting<readonly string[]>(
      'PLENUM_FRAME_ANCESTORS',
      [],
      'addresses such as https://teams.microsoft.com https://*.teams.microsoft.com, with spaces between them',
      frameAddresses,
    ),
  };
  setting(
    'STORE',
    null,
    'unset: keeping sessions in Redis is not there yet, only the embedded store is',
    () => undefined,
  );

  if (wrong.length > 0) throw new WrongSettings(wrong.join('\n'));
  return config;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = (url.protocol === 'http:' || url.protocol === 'https:') && !url.search && !url.hash;
  return isPlain && url.pathname === '/' ? url.origin : undefined;
}

/** Addresses without a path, as a `frame-ancestors` header has them; a whole domain below `*.`. */
function frameAddresses(text: string): string[] | undefined {
  const addresses = text.split(/\s+/).map((address) => address.toLowerCase().replace(/\/$/, ''));
  const isAddress = (address: string): boolean => {
    const host = /^https?:\/\/(?:\*\.(?=[^.]+\.))?([a-z0-9.-]+(?::\d+)?)$/.exec(address)?.[1];
    return host !== undefined && !/\.\.|^[.-]|[.-](?::|$)/.test(host) && URL.canParse(`https://${host}`);
  };
  return addresses.length <= 40 && addresses.every(isAddress) ? addresses : undefined;
}

function onOrOff(text: string): boolean | undefined {
  if (['on', 'true', '1', 'yes'].includes(text.toLowerCase())) return true;
  return ['off', 'false', '0', 'no'].includes(text.toLowerCase()) ? false : undefined;
}
