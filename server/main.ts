import { pino, type Logger } from 'pino';
import { announcement } from './announce.ts';
import { buildServer, type RunningServer } from './buildServer.ts';
import { readConfig, WrongSettings, type Config } from './config.ts';

/** How long the last screens get to store what they sent before the process ends all the same. */
const closeWithinMs = 10_000;

/** Reads the settings, listens, says where, and closes in order when the process is asked to end. */
export async function runServer(env: Record<string, string | undefined> = process.env): Promise<RunningServer> {
  const config = configOrExit(env);
  const log: Logger = pino({ level: config.logLevel, base: null });
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the server stops');
    process.exit(1);
  });
  const server = await listenOrExit(config, log);
  let closing = false;
  const close = async (signal: string): Promise<void> => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), closeWithinMs).unref();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal));

  // Whoever reads this may ask it to end at once.
  process.stdout.write(`${announcement(config, server.port)}\n`);
  if (config.adminPassword === null)
    log.warn('no ADMIN_PASSWORD is set: anyone who reaches this server may create sessions');
  return server;
}

async function listenOrExit(config: Config, log: Logger): Promise<RunningServer> {
  try {
    return await buildServer(config, log);
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'EADDRINUSE')
        return exit(`Something else already listens on port ${config.port}; set PORT.`);
      if (error.code === 'EACCES') return exit(`Not allowed: ${error.message}. Look at PORT and DATA_DIR.`);
      if (error.code === 'ERR_SQLITE_ERROR') return exit(`The data folder cannot be used: ${error.message}.`);
      if (error.code === 'EADDRNOTAVAIL') return exit(`This machine has no address ${config.host}; set HOST.`);
    }
    throw error;
  }
}

function configOrExit(env: Record<string, string | undefined>): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof WrongSettings) return exit(error.message);
    throw error;
  }
}

function exit(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (import.meta.main) await runServer();
