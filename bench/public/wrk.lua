-- Load for `npm run bench -- public`: asks for addresses read from a file, one a line, in that order, from a given
-- line on. Prints one line of JSON at the end, which bench/public/load.ts reads.
-- Arguments: file, first line (0 = the first), the value of Accept-Encoding.

local requests = {}
local at = 0

function init(args)
  local formatted = {}
  local headers = { ["Accept-Encoding"] = args[3] }
  for address in io.lines(args[1]) do
    local request = formatted[address]
    if not request then
      request = wrk.format("GET", address, headers)
      formatted[address] = request
    end
    requests[#requests + 1] = request
  end
  at = tonumber(args[2]) % #requests
end

function request()
  at = at + 1
  if at > #requests then at = 1 end
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"micros":%d,"bytes":%d,"refused":%d,"broken":%d,"p50":%d,"p95":%d}\n',
    summary.requests, summary.duration, summary.bytes, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(95)))
end
