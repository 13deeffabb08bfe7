// What every browser has, and Node 18 only as a module.
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto;
