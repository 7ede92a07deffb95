using System.Net;
using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>What SendGrid answered.</summary>
public class Response
{
    /// <summary>An answer of its parts.</summary>
    public Response(HttpStatusCode statusCode, HttpContent responseBody, HttpResponseHeaders responseHeaders) =>
        (StatusCode, Body, Headers) = (statusCode, responseBody, responseHeaders);

    /// <summary>Status.</summary>
    public HttpStatusCode StatusCode { get; set; }

    /// <summary>Whether it is 2xx.</summary>
    public bool IsSuccessStatusCode => (int)StatusCode is >= 200 and <= 299;

    /// <summary>Body.</summary>
    public HttpContent Body { get; set; }

    /// <summary>Headers; <c>X-Message-Id</c> names the mail.</summary>
    public HttpResponseHeaders Headers { get; set; }
}
