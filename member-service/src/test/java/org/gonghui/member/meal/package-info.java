@NullMarked
package org.gonghui.member.meal;

import org.jspecify.annotations.NullMarked;
