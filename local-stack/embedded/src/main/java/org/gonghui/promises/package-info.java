/// What must hold in the services' tables at every moment: tests look at it, and whoever lets processes die.
@NullMarked
package org.gonghui.promises;

import org.jspecify.annotations.NullMarked;
