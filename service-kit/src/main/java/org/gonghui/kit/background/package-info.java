/// What a service does by itself and no caller waits for: it begins when calls are taken.
@NullMarked
package org.gonghui.kit.background;

import org.jspecify.annotations.NullMarked;
