/// Where the local stack keeps its things, which ports it takes, what runs now.
@NullMarked
package org.gonghui.stack.home;

import org.jspecify.annotations.NullMarked;
