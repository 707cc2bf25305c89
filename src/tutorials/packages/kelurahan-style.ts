/** The look of the page that opens from a USB stick: it has no other file to take it from. */
export const kelurahanStyle = `
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  overflow-wrap: anywhere;
  background: #fafaf7;
  color: #1b1f23;
  font:
    18px/1.5 system-ui,
    Roboto,
    'Noto Sans',
    'Segoe UI',
    sans-serif;
}
main {
  max-width: 760px;
  margin: 0 auto;
  padding: 20px;
}
h1 {
  margin: 0;
  font-size: 28px;
  line-height: 34px;
}
h2 {
  display: flex;
  align-items: center;
  gap: 12px;
  margin: 0;
  font-size: 20px;
  line-height: 28px;
}
p,
dl,
dd,
ul,
ol {
  margin: 0;
  padding: 0;
}
ul,
ol {
  list-style: none;
}
section {
  margin-top: 20px;
  padding: 16px;
  border: 1px solid #d9d6ce;
  border-radius: 8px;
  background: #fff;
}
section > * + * {
  margin-top: 12px;
}
a {
  color: #0b5d5b;
  font-weight: 500;
  text-underline-offset: 4px;
}
.go {
  display: inline-flex;
  align-items: center;
  min-height: 48px;
}
a:focus-visible,
input:focus-visible,
summary:focus-visible,
video:focus-visible {
  outline: 3px solid #1b1f23;
  outline-offset: 2px;
}
.small {
  color: #565d66;
  font-size: 16px;
}
.number {
  flex: none;
  width: 30px;
  height: 36px;
  border-radius: 15px 15px 3px 3px;
  background: #0b5d5b;
  color: #fff;
  font-size: 16px;
  line-height: 36px;
  text-align: center;
}
video {
  display: block;
  width: 100%;
  max-width: 360px;
  max-height: 80vh;
  margin: 12px auto 0;
  border-radius: 8px;
  background: #0b5d5b;
}
summary {
  min-height: 48px;
  padding: 10px 0;
  color: #0b5d5b;
  font-weight: 700;
  cursor: pointer;
}
details p {
  margin-top: 8px;
}
dt {
  margin-top: 8px;
  color: #565d66;
  font-size: 16px;
}
.ticks li {
  display: grid;
  grid-template-columns: 28px 1fr;
  gap: 0 12px;
  padding: 10px 0;
  border-top: 1px solid #d9d6ce;
}
.ticks input {
  width: 28px;
  height: 28px;
  margin: 0;
  accent-color: #0b5d5b;
}
.ticks p {
  grid-column: 2;
}
.steps li {
  padding: 14px 0;
  border-top: 1px solid #d9d6ce;
}
.steps img {
  display: block;
  width: 100%;
  height: auto;
  margin-bottom: 10px;
  border-radius: 6px;
}
.steps b,
.ticks label {
  font-weight: 700;
}
.mark {
  color: #0b5d5b;
  font-weight: 700;
}
.note {
  padding: 10px 12px;
  border-radius: 6px;
  background: #e3f0ef;
}
.changed {
  border: 2px solid #f2a900;
  background: #fff4da;
}
@media (min-width: 700px) {
  .steps .shown {
    display: grid;
    grid-template-columns: 340px 1fr;
    gap: 20px;
  }
  .steps img {
    margin: 0;
  }
}
@media print {
  body {
    background: none;
    font-size: 11pt;
  }
  .film {
    display: none;
  }
  li {
    break-inside: avoid;
  }
  .steps .shown {
    display: grid;
    grid-template-columns: 69mm 1fr;
    gap: 7mm;
  }
}
`;
