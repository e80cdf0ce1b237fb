export default {
  title: 'The Bench Courier',
  tagline: 'Stories that nobody wrote',
  url: 'https://courier.example',
  language: 'en',
  sections: ['world', 'business', 'science', 'culture', 'sport'].map((id) => ({
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1),
  })),
};
