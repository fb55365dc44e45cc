package org.gonghui.stack.story;

import java.util.List;
import org.gonghui.stack.client.Voice;

/// What the screening left for the steps after it.
///
/// @param confirmed the logins of the five women, in the order of the list
record Screened(List<Voice> confirmed) {}
