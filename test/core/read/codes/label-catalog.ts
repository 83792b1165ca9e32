import type { Catalog } from '../../../../src/core/entry.ts';
import { makeApp, makeEntry } from '../../make-catalog.ts';

/** Errors whose codes have the shapes that machines, cards, mainframes and games give them; products and numbers are made up. */
export const labelCatalog: Catalog = {
  apps: [
    makeApp('inkwell', ['Inkwell']),
    makeApp('railgate', ['Railgate']),
    makeApp('tollbox', ['Tollbox']),
    makeApp('grid', ['Gridmaster']),
    makeApp('arcade', ['Arcadia']),
    makeApp('ledger', ['Ledgerly']),
  ],
  entries: [
    makeEntry('ink-61-7d03', 'inkwell', ['61.7D03 ERROR TURN OFF THEN ON']),
    makeEntry('ink-52-3', 'inkwell', ['52.3 HEATER ERROR']),
    makeEntry('ink-6b00', 'inkwell', ['Support code 6b00: waste tank is full']),
    makeEntry('ink-318-24', 'inkwell', ['Error 318:24 Something went wrong, start the product again']),
    makeEntry('ink-731', 'inkwell', ['TX Result: NG #731']),
    makeEntry('rail-dropped', 'railgate', ['%RELAY-3-DROPPED: Relay {name} on {port} dropped']),
    makeEntry('rail-block', 'railgate', ['%SWITCH-2-BLOCK_LOOP: Loop found on port {port}. Disabling port.']),
    makeEntry('rail-7100-4b', 'railgate', ['7100-4B Overpressure']),
    makeEntry('rail-104', 'railgate', ['104 MOTORS OFF']),
    makeEntry('rail-4187-11', 'railgate', ['SPN 4187 FMI 11 Filter pressure low']),
    makeEntry('toll-53', 'tollbox', ['RC 53 No savings account', '53 No savings account']),
    makeEntry('toll-r07', 'tollbox', ['R07 Authorization revoked by customer']),
    makeEntry('toll-k4', 'tollbox', ['Declined K4 mismatch']),
    makeEntry('grid-16-90a4', 'grid', ['STATUS 16#90A4 No response of the partner']),
    makeEntry('grid-s0d5', 'grid', ['ABEND=S0D5 U0000']),
    makeEntry('grid-qrx7314e', 'grid', ["QRX7314E: Remote host '{host}' is not available."]),
    makeEntry('grid-31840', 'grid', ['The certificate could not be found. (-31840)']),
    makeEntry('game-zx-40871-2', 'arcade', ['The game has stopped. (ZX-40871-2)']),
    makeEntry('game-3120-4138', 'arcade', ['No connection. Error code: 3120-4138']),
    makeEntry('game-unit-a077', 'arcade', ['UNIT_a077 Maximum charge reduced']),
    makeEntry('led-fb014', 'ledger', ['FB 014 Posting period is closed']),
    makeEntry('led-7000-82', 'ledger', ['Ledger file cannot be opened. (-7000, -82)']),
    makeEntry('led-c-415', 'ledger', ['The program must be shut down. C=415']),
    makeEntry('led-version', 'ledger', ['Driver 4.6 is too old for this ledger']),
  ],
};
