package org.gonghui.bench;

/// What a crowd is told to do: to call again as soon as it was answered, or at a set rate.
///
/// @param path what is read
/// @param callers who call again at once; 0 where the rate is set
/// @param perSecond the set rate
/// @param patience milliseconds within which an answer is in time
record Order(int port, String path, int callers, int perSecond, int seconds, long patience) {}
