// @ts-check
// The least that a program with Ink does, loaded from its package as it is: what a start is compared with.
import { render, Text } from 'ink';
import { createElement } from 'react';

render(createElement(Text, null, 'Hello, world'));
