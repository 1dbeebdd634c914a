// Loaded into every server that `npm start` starts: when the starting process is gone, however it ended, the channel
// to it closes, and the server must not go on holding the port with nobody to stop it.
process.on("disconnect", () => process.exit(1));
