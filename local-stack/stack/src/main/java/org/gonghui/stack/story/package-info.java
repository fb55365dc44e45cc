/// The story, played as a client.
@NullMarked
package org.gonghui.stack.story;

import org.jspecify.annotations.NullMarked;
