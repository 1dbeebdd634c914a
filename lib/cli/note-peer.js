import { Server } from "node:http";

// Loaded into the application's server: writes down who is at the other end of the connection, over whatever the
// client claims, because Next hands pages the headers and not the socket (lib/web/client-address.ts reads it).
const emit = Server.prototype.emit;

/** @param {string} event @param {any[]} rest */
Server.prototype.emit = function (event, ...rest) {
  const [request] = rest;
  if (event === "request" && request?.headers) {
    request.headers["x-plumbline-peer"] = request.socket?.remoteAddress ?? "";
  }
  return emit.call(this, event, ...rest);
};
