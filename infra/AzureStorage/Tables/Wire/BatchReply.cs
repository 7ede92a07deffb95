using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace PspWorkflow.AzureStorage.Tables;

/// <summary>What the server says of a transaction: a status for each step, or the first step that failed.</summary>
internal static class BatchReply
{
    public static IReadOnlyList<Response> Read(string body)
    {
        string[] parts = body.Split("HTTP/1.1 ", StringSplitOptions.None)[1..];
        List<Response> steps = [];
        foreach (string part in parts)
        {
            int status = int.Parse(part.AsSpan(0, 3), CultureInfo.InvariantCulture);
            if (status >= 400)
            {
                throw Failure(status, part);
            }

            steps.Add(new Step(status, part));
        }

        return steps;
    }

    private static TableTransactionFailedException Failure(int status, string part)
    {
        (int from, int to) = (part.IndexOf('{', StringComparison.Ordinal), part.LastIndexOf('}'));
        (string? code, string? message) = from < 0 ? (null, part) : TableWire.ErrorOf(part[from..(to + 1)]);
        return new TableTransactionFailedException(status, message ?? code ?? "The transaction failed.", code);
    }

    private sealed class Step(int status, string part) : Response
    {
        public override int Status => status;

        public override string ReasonPhrase => string.Empty;

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = string.Empty;

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
            part.Split("\r\n").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
                .Select(pair => new HttpHeader(pair[0].Trim(), pair[1].Trim()));

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = EnumerateHeaders().FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetHeader(name, out string? value) ? [value] : null;
            return values is not null;
        }
    }
}
