@NullMarked
package org.gonghui.roster;

import org.jspecify.annotations.NullMarked;
