using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary; keys, timestamp and ETag are entries too.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>A row without keys yet.</summary>
    public TableEntity()
        : this(string.Empty, string.Empty)
    {
    }

    /// <summary>A row of a partition.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => _values[nameof(PartitionKey)] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => _values[nameof(RowKey)] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _values[nameof(Timestamp)] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString("odata.etag") is { } text ? new ETag(text) : default;
        set => _values["odata.etag"] = value.ToString();
    }

    /// <inheritdoc/>
    public ICollection<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public int Count => _values.Count;

    ICollection<object> IDictionary<string, object>.Values => [.. _values.Values.OfType<object>()];

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <inheritdoc/>
    public object this[string key]
    {
        get => _values.GetValueOrDefault(key)!;
        set => _values[key] = value;
    }

    /// <summary>A text, or null; another type is an <see cref="InvalidOperationException"/>, here and below.</summary>
    public string? GetString(string key) => (string?)Of<string>(key);

    /// <summary>A whole number, or null.</summary>
    public int? GetInt32(string key) => (int?)Of<int>(key);

    /// <summary>A long whole number, or null.</summary>
    public long? GetInt64(string key) => (long?)Of<long>(key);

    /// <summary>Yes or no, or null.</summary>
    public bool? GetBoolean(string key) => (bool?)Of<bool>(key);

    /// <summary>An instant, or null.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)Of<DateTimeOffset>(key);

    /// <summary>Bytes, or null.</summary>
    public byte[]? GetBinary(string key) => (byte[]?)Of<byte[]>(key);

    /// <inheritdoc/>
    public void Add(string key, object value) => _values.Add(key, value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool Remove(string key) => _values.Remove(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public void Clear() => _values.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _values.TryGetValue(item.Key, out object? value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).CopyTo(array!, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => _values.Remove(item.Key);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _values.GetEnumerator()!;

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    private object? Of<T>(string key) =>
        _values.GetValueOrDefault(key) switch
        {
            null => null,
            T value => value,
            object other => throw new InvalidOperationException($"Cannot return {key} of type {other.GetType()} as {typeof(T)}."),
        };
}
