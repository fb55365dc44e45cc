@NullMarked
package org.gonghui.member.identity;

import org.jspecify.annotations.NullMarked;
