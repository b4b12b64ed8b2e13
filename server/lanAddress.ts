import { networkInterfaces } from 'node:os';

/** This machine's address on the local network, where there is one. */
export function lanAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.find((address) => address && address.family === 'IPv4' && !address.internal)?.address;
}
