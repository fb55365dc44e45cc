@NullMarked
package org.gonghui.member.showing;

import org.jspecify.annotations.NullMarked;
