// Runs in CloudFront before each request: leads a path where the table says, and tells services who asks.

var table = /* the table of paths */ {};

// The same rules as in CleanPath: a path that two programs may read differently leads nowhere.
var allowed = /^\/[A-Za-z0-9._~!$&'()*+,=:@\/%-]*$/;
var brokenEscape = /%(?![0-9A-Fa-f]{2})/;
var ambiguous = /\/\/|\/\.{1,2}(\/|$)/;
var escapes = /(?:%[0-9A-Fa-f]{2})+/g;
var notToBeEscaped = /[A-Za-z0-9._~\-\/\\;%\x00-\x1f\x7f]/;

function mayBeEscaped(escaped) {
  try {
    return !notToBeEscaped.test(decodeURIComponent(escaped));
  } catch (noUtf8) {
    return false;
  }
}

function isClean(path) {
  if (!allowed.test(path) || brokenEscape.test(path) || ambiguous.test(path)) {
    return false;
  }
  return (path.match(escapes) || []).every(mayBeEscaped);
}

function api(path) {
  var found = table.api.find(function (route) {
    return new RegExp(route[0]).test(path);
  });
  return found ? { service: found[1] } : {};
}

function screen(path) {
  if (new RegExp(table.problem).test(path)) {
    return { file: path.replace(/\/?$/, "/index.html") };
  }
  if (path.substring(path.lastIndexOf("/")).includes(".")) {
    return { file: path };
  }
  var name = path.split("/")[1];
  if (table.screens.includes(name)) {
    return { file: "/" + name + "/index.html" };
  }
  return path === "/" ? { file: "/index.html" } : {};
}

function destination(path) {
  if (!isClean(path)) {
    return {};
  }
  return path.startsWith("/api/") ? api(path) : screen(path);
}

var page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found</title>' +
  '<p>There is nothing here. <a href="/">Start page</a></p>' +
  '<p lang="ja">ここには何もありません。<a href="/">スタートページ</a></p></html>';

var problem = JSON.stringify({
  type: "/problems/not-found",
  title: "Not found",
  status: 404,
  detail: "There is nothing at this address.",
  code: "NOT_FOUND",
});

function notFound(headers) {
  var isForAPerson = headers.accept !== undefined && headers.accept.value.includes("text/html");
  return {
    statusCode: 404,
    statusDescription: "Not Found",
    headers: {
      "content-type": { value: isForAPerson ? "text/html; charset=UTF-8" : "application/problem+json" },
      "cache-control": { value: "no-store" },
    },
    body: isForAPerson ? page : problem,
  };
}

function handler(event) {
  var request = event.request;
  var leadsTo = destination(request.uri);
  if (leadsTo.service !== undefined) {
    // Whatever the viewer sent under this name is replaced: limits count the address that CloudFront saw.
    request.headers["x-viewer-ip"] = { value: event.viewer.ip };
    return request;
  }
  if (leadsTo.file !== undefined) {
    request.uri = leadsTo.file;
    return request;
  }
  return notFound(request.headers);
}
