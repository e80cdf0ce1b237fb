// Is loaded before a build, and sets its clock back by the milliseconds that stand in the environment, so that a test
// of what is due waits for nothing.

const back = Number(process.env.CLOCK_BACK);
const now = Date.now.bind(Date);
Date.now = () => now() - back;
